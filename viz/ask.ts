// A question before something that takes long: done only when the reader says so.
import { button, element } from "./dom.ts";

/** Asks in a dialog; the first button does it, the second and the Escape key do not. */
export function ask(question: string, about: string, label: string, act: () => void): void {
  const dialog = element("dialog", { attributes: { "aria-labelledby": "question" } });
  const answer = (run: () => void) => () => {
    dialog.close();
    run();
  };
  dialog.append(
    element("h2", { attributes: { id: "question" } }, question),
    element("p", {}, about),
    element(
      "div",
      { class: "answers" },
      button(label, answer(act), { class: "plain" }),
      button(
        "Cancel",
        answer(() => {}),
        { class: "plain", attributes: { autofocus: true } },
      ),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
