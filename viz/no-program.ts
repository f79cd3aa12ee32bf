// Stands in where sigma would compile programs that this map never draws with: its arrows, and nodes drawn once more on hover.
import { AbstractEdgeProgram, AbstractNodeProgram } from "sigma/rendering";

/** Draws no nodes. */
export class NoNodes extends AbstractNodeProgram {
  override drawLabel = undefined;
  override drawHover = undefined;
  override process(): void {}
  override reallocate(): void {}
  override render(): void {}
  override kill(): void {}
}

/** Draws no links. */
export class NoLinks extends AbstractEdgeProgram {
  override drawLabel = undefined;
  override process(): void {}
  override reallocate(): void {}
  override render(): void {}
  override kill(): void {}
}
