import type { Page, Response } from 'playwright-core';
import type { Hands } from './hands';

/** A typist of 40 words a minute, a word being five characters. */
const SECONDS_A_CHARACTER = 60 / (40 * 5);
/** To think, to point and to click: Card, Moran and Newell, The Keystroke-Level Model (1980): M 1.35, P 1.1, BB 0.2. */
const SECONDS_A_CHOICE = 1.35 + 1.1 + 0.2;

/** What a task costs a person: the pages that load, and the time that typing and choosing take at a person's pace, reckoned
 * rather than slept. */
export class TimedWalk {
  pageLoads = 0;
  private characters = 0;
  private choices = 0;
  private readonly stops: () => void;

  private constructor(
    page: Page,
    private readonly inner: Hands,
  ) {
    const count = (response: Response): void => {
      const request = response.request();
      const isRedirect = response.status() >= 300 && response.status() < 400;
      if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !isRedirect)
        this.pageLoads += 1;
    };
    page.on('response', count);
    this.stops = () => void page.off('response', count);
  }

  /** Counts from here on what these hands do on the page. */
  static begin(page: Page, hands: Hands): TimedWalk {
    return new TimedWalk(page, hands);
  }

  readonly hands: Hands = {
    activate: (target) => this.chosen(() => this.inner.activate(target)),
    openTab: (target) => this.chosen(() => this.inner.openTab(target)),
    choose: (target) => this.chosen(() => this.inner.choose(target)),
    select: (target, value) => this.chosen(() => this.inner.select(target, value)),
    attach: (target, file) => this.chosen(() => this.inner.attach(target, file)),
    write: (target, text) => {
      this.characters += text.length;
      return this.chosen(() => this.inner.write(target, text));
    },
  };

  end(): { readonly pageLoads: number; readonly seconds: number } {
    this.stops();
    const seconds = this.characters * SECONDS_A_CHARACTER + this.choices * SECONDS_A_CHOICE;
    return { pageLoads: this.pageLoads, seconds: Math.round(seconds) };
  }

  private chosen(act: () => Promise<void>): Promise<void> {
    this.choices += 1;
    return act();
  }
}
