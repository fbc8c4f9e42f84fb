/**
 * What had the keyboard is gone: a deed is done and its button with it, a row was taken away. Browsers then put the focus
 * nowhere, and whoever works without a mouse or listens would begin at the top of the page again. It goes to what came in
 * its place, else to what stands beside it, else to the page's heading.
 */
const STOPS =
  'a[href], button:not([disabled]), input:not([disabled], [hidden]), select:not([disabled]), textarea:not([disabled]), summary';

const stopIn = (node: Node | null): HTMLElement | undefined => {
  if (!(node instanceof HTMLElement) || !node.isConnected) return undefined;
  const stops = [...(node.matches(STOPS) ? [node] : []), ...node.querySelectorAll<HTMLElement>(STOPS)];
  return stops.find((stop) => stop.checkVisibility());
};

/** From the place itself outwards, as far as the content of the page. */
function* aroundOf(place: Node): Generator<Node> {
  for (let node: Node | null = place; node !== null; node = node.parentNode) {
    if (node instanceof HTMLElement && node.id === 'main') return;
    yield node;
  }
}

function heirOf(lost: Node, changes: readonly MutationRecord[]): HTMLElement | undefined {
  const gone = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
  if (gone === undefined) return undefined;
  const came = changes
    .filter(({ target }) => target === gone.target)
    .flatMap(({ addedNodes }) => [...addedNodes]);
  for (const node of [...came, gone.nextSibling, gone.previousSibling, ...aroundOf(gone.target)]) {
    const stop = stopIn(node);
    if (stop !== undefined) return stop;
  }
  return document.querySelector<HTMLElement>('#main h1') ?? undefined;
}

/** Only for whoever uses the keyboard: a mouse needs no focus, and a key pressed by chance would do a deed. */
export function keepFocus(): void {
  let held: Element | null = null;
  let isByKeyboard = false;
  document.addEventListener('keydown', () => (isByKeyboard = true), true);
  document.addEventListener('pointerdown', () => (isByKeyboard = false), true);
  document.addEventListener('focusin', ({ target }) => (held = target instanceof Element ? target : null));
  new MutationObserver((changes) => {
    if (held === null || held.isConnected || !isByKeyboard) return;
    const lost = held;
    held = null;
    if (document.activeElement === document.body) heirOf(lost, changes)?.focus();
  }).observe(document.body, { childList: true, subtree: true });
}
