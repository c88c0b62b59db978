import type { Locator, Page } from 'playwright-core';

/** As Playwright takes it. */
export interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How a person works a page. */
export interface Hands {
  /** a link or a button */
  activate(target: Locator): Promise<void>;
  /** one of the tabs of a page, of which another is selected */
  openTab(target: Locator): Promise<void>;
  /** into a text field, instead of what is there */
  write(target: Locator, text: string): Promise<void>;
  /** a radio button or a checkbox */
  choose(target: Locator): Promise<void>;
  /** an option of a list, by its value */
  select(target: Locator, value: string): Promise<void>;
  /** a file; the window that chooses it is the system's, and no part of the page */
  attach(target: Locator, file: File): Promise<void>;
}

export const withMouse: Hands = {
  activate: (target) => target.click(),
  openTab: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: (target) => target.check(),
  select: async (target, value) => {
    await target.selectOption(value);
  },
  attach: (target, file) => target.setInputFiles(file),
};

/** More than any page has to stop at. */
const STOPS = 400;

const hasFocus = async (target: Locator): Promise<boolean> =>
  (await target.and(target.page().locator(':focus')).count()) > 0;

/** What opens a page. */
const OPENS = 'a, button[type=submit], button:not([type])';

/** Presses the key until it is so. @throws Error where no number of presses leads there */
async function press(page: Page, key: string, isThere: () => Promise<boolean>, what: string): Promise<void> {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${what}`);
}

/** The keyboard alone: Tab to what is wanted, then the key that works it. Nothing is clicked, and no focus is given. */
export function withKeyboard(page: Page): Hands {
  const tabTo = (target: Locator): Promise<void> =>
    press(page, 'Tab', () => hasFocus(target), target.toString());
  const groupHasFocus = async (target: Locator): Promise<boolean> => {
    const name = await target.getAttribute('name');
    return (await page.locator(`input[type="radio"][name="${name}"]:focus`).count()) > 0;
  };
  return {
    activate: async (target) => {
      await tabTo(target);
      const opens = (await target.and(page.locator(OPENS)).count()) > 0;
      const opened = opens ? page.waitForEvent('framenavigated') : Promise.resolve();
      await Promise.all([opened, page.keyboard.press('Enter')]);
      await page.waitForLoadState();
    },
    // the arrows walk along the tabs, of which the selected one alone is a stop
    openTab: async (target) => {
      await tabTo(page.locator('.govuk-tabs__list-item--selected .govuk-tabs__tab'));
      await press(page, 'ArrowRight', () => hasFocus(target), target.toString());
    },
    write: async (target, text) => {
      await tabTo(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    // Tab stops once at a group of radio buttons; the arrows choose among them
    choose: async (target) => {
      const isThere = async () => (await hasFocus(target)) || (await groupHasFocus(target));
      await press(page, 'Tab', isThere, target.toString());
      await press(page, 'ArrowDown', () => hasFocus(target), target.toString());
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
    select: async (target, value) => {
      await tabTo(target);
      await page.keyboard.press('Home');
      const isChosen = async () => (await target.inputValue()) === value;
      await press(page, 'ArrowDown', isChosen, `${value} in ${target.toString()}`);
    },
    attach: async (target, file) => {
      await tabTo(target);
      await target.setInputFiles(file);
    },
  };
}
