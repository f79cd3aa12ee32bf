// Errors that a user can do something about: one line of what is wrong, one of what to do.

/** Something outside Plenary is not as needed: input, output folder, database. `hint` says what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly hint: string;
  constructor(message: string, options: { hint: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}

/** The command line itself was wrong: exit code 2. */
export class UsageError extends UserError {}
