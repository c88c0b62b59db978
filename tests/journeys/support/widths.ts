import type { Page } from 'playwright-core';

/** A desk, and a phone. */
export const WIDTHS = { wide: 1280, phone: 375 } as const;
const HEIGHT = 900;

/** Where a page must still be read without scrolling sideways: WCAG 2.2, 1.4.10. */
export const REFLOW = 320;

export const viewportOf = (width: number) => ({ width, height: HEIGHT });

/** A column narrower than this with more than a word in it is read letter by letter. */
const NARROWEST = 40;

/** Runs in the browser, with the details open. @returns what reaches beyond the window, if the page can be scrolled sideways, and text that is squeezed */
const beyond = `(() => {
  const width = ${REFLOW};
  const squeezed = () =>
    [...document.querySelectorAll('main td, main td *, main dd, main dd *, main li')]
      .filter((one) => !one.closest('svg') && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim().length > 7))
      .filter((one) => getComputedStyle(one).display !== 'inline')
      .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width > 1 && width < ${NARROWEST} && height > width; })
      .slice(0, 3)
      .map((one) => one.tagName.toLowerCase() + '.' + one.getAttribute('class') + ' squeezes ' + one.textContent.trim().slice(0, 20));
  const look = () => {
    const squeezes = squeezed();
    if (document.documentElement.scrollWidth <= width) return squeezes;
    const scrolls = (one) => one !== null && one !== document.body && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement));
    const inmost = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    return [
      ...squeezes,
      ...inmost.slice(0, 3).map((one) => one.tagName.toLowerCase() + '.' + one.getAttribute('class') + ' reaches beyond ' + width + ' px'),
    ];
  };
  const closed = [...document.querySelectorAll('details:not([open])')];
  for (const details of closed) details.open = true;
  const found = look();
  for (const details of closed) details.open = false;
  return found;
})()`;

/** Calls with the page at each width, one after another, and gives the page its own back. */
export async function atWidths<T>(
  page: Page,
  widths: readonly number[],
  look: (width: number) => Promise<T>,
): Promise<readonly T[]> {
  const own = page.viewportSize();
  const seen: T[] = [];
  let now = own?.width;
  try {
    for (const width of widths) {
      if (width !== now) await page.setViewportSize(viewportOf(width));
      now = width;
      seen.push(await look(width));
    }
    return seen;
  } finally {
    if (own && now !== own.width) await page.setViewportSize(own);
  }
}

/** What makes the page scroll sideways in the narrowest window, or cannot be read there. */
export async function reflowFaults(page: Page): Promise<string[]> {
  const [found = []] = await atWidths(page, [REFLOW], () => page.evaluate<string[]>(beyond));
  return found.map((where) => `reflow: ${where}`);
}
