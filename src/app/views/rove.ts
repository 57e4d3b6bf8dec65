/**
 * Makes many buttons one stop of the Tab key: the arrow keys, Home and End go from one to another. A list of two hundred
 * photos is left with one key then.
 *
 * @param selector of the buttons that can be gone to now
 */
export function roveThrough(list: HTMLElement, selector: string): void {
  const stops = () => [...list.querySelectorAll<HTMLElement>(selector)];
  list.addEventListener('keydown', (event) => {
    const all = stops();
    const at = all.indexOf(event.target as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const goal = next === undefined || at < 0 ? undefined : all[next];
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
  list.addEventListener('focusin', ({ target }) => {
    for (const stop of list.querySelectorAll<HTMLElement>('[tabindex="0"]')) stop.tabIndex = -1;
    (target as HTMLElement).tabIndex = 0;
  });
  // The first one that can be gone to is the stop until another one has had the focus.
  new MutationObserver(() => {
    const all = stops();
    if (all.length > 0 && !all.some(({ tabIndex }) => tabIndex === 0)) all[0]!.tabIndex = 0;
  }).observe(list, { subtree: true, childList: true, attributeFilter: ['disabled', 'hidden'] });
}
