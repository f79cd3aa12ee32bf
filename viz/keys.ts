// The keyboard map. No key acts while somebody types, or with Ctrl, Alt or Meta.

export type KeyActions = Readonly<Record<string, () => void>>;

/** Runs the action of a key; `mapActions` only while the map has the focus. */
export function listenForKeys(map: HTMLElement, actions: KeyActions, mapActions: KeyActions): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const isTyping = target.matches("input:not([type=checkbox]), select, textarea");
    if (isTyping || document.querySelector("dialog[open]")) return;
    const action = (map.contains(target) ? mapActions[event.key] : undefined) ?? actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
