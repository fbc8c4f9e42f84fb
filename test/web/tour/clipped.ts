/** Runs in the page: texts that are cut off, and texts that lie on each other. Answers what a person could not read. */
export function unreadable(): string[] {
  const found: string[] = [];
  const nameOf = (element: Element): string => {
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    return `${element.tagName.toLowerCase()}${classes} “${element.textContent.trim().slice(0, 40)}”`;
  };
  /** For those who listen only: clipped away as a whole, or part of something that is. */
  const isForListening = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      if (
        getComputedStyle(at).clipPath.startsWith('inset(50%') ||
        (at.clientWidth === 1 && at.clientHeight === 1)
      )
        return true;
    return false;
  };
  const isSeen = (element: Element): boolean =>
    !isForListening(element) &&
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    element.closest('.visually-hidden, .skip, dialog:not([open]), details:not([open]) > :not(summary)') ===
      null;

  const texts: { element: Element; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '' || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    // Cut off: a box that hides what does not fit, and does not scroll.
    const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
    // A long text that ends in three dots says itself that there is more.
    const endsInDots = style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '';
    if (
      hides(style.overflowY) &&
      !endsInDots &&
      element.scrollHeight > element.clientHeight + 1 &&
      element.clientHeight > 0
    )
      found.push(`cut off below: ${nameOf(element)}`);
    if (
      hides(style.overflowX) &&
      element.scrollWidth > element.clientWidth + 1 &&
      style.textOverflow !== 'ellipsis'
    )
      found.push(`cut off aside: ${nameOf(element)}`);
    // Marks above and below a Vietnamese letter need room: lines closer than 1.2 clip them.
    const leading = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    if (leading < 1.2) found.push(`lines too close (${leading.toFixed(2)}): ${nameOf(element)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const shownTo = endsInDots ? element.getBoundingClientRect().bottom : Infinity;
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1 && box.top < shownTo - 4) texts.push({ element, box });
  }
  const isFixed = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
    return false;
  };
  const still = texts.filter(({ element }) => element.closest('svg') === null && !isFixed(element));
  still.sort((left, right) => left.box.top - right.box.top);
  for (const [index, one] of still.entries())
    for (const other of still.slice(index + 1)) {
      if (other.box.top >= one.box.bottom - 4) break;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Line boxes are taller than letters: only a deep overlap hides something.
      if (wide > 2 && high > 0.5 * Math.min(one.box.height, other.box.height))
        found.push(`on each other: ${nameOf(one.element)} and ${nameOf(other.element)}`);
    }
  if (document.documentElement.scrollWidth > window.innerWidth + 1)
    found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} > ${window.innerWidth}`);
  return [...new Set(found)].slice(0, 12);
}
