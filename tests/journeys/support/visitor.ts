import type { Browser, Locator, Page, Response } from 'playwright-core';
import type { Language } from '#domain/kernel';
import type { Say } from '#platform/catalogue';
import { sentences } from '../../../apps/web/platform/locale';
import { accessibilityFaults, withAxe } from './axe';
import { picture } from './browser';
import { type Hands, withKeyboard, withMouse } from './hands';
import { markupFaults } from './markup';
import { type FilledAnswer, type Glance, type UntouchedAnswer, glance, sendFilled } from './unseen-pages';
import { rawNamesIn } from './raw-names';
import { REFLOW, WIDTHS, atWidths, reflowFaults, viewportOf } from './widths';

export type Role = 'official' | 'approver' | 'auditor' | 'administrator';

/** What is another in each response: the form's token, and when the session ends. */
const OF_EACH_RESPONSE =
  /(?<=name="csrfToken" value=)"[^"]*"|data-seconds-left="\d+"|<p [^>]*id="session-ends">[^<]*/g;

/** How a visitor comes. */
export interface Mode {
  readonly javaScriptEnabled: boolean;
  /** by the keyboard alone */
  readonly keyboard: boolean;
  /** of the window */
  readonly width: number;
}

const USUAL: Mode = { javaScriptEnabled: true, keyboard: false, width: WIDTHS.wide };

/** The markup of the pages already checked, as it was sent. */
const markupSeen = new Set<string>();
/** Pages already checked, by person: everybody passes the same first page. */
const seen = new Set<string>();
/** Who has signed in on the pages already. */
const signedIn = new Set<string>();

/** The contexts of each browser that visitors have left, without their cookies: to make one anew costs a second of CPU. */
const left = new WeakMap<Browser, Map<string, Page[]>>();

function leftIn(browser: Browser, { javaScriptEnabled, width }: Mode): Page[] {
  const ofBrowser = left.get(browser) ?? new Map<string, Page[]>();
  left.set(browser, ofBrowser);
  const kind = `${javaScriptEnabled} ${width}`;
  const pages = ofBrowser.get(kind) ?? [];
  ofBrowser.set(kind, pages);
  return pages;
}

async function newPage(browser: Browser, { javaScriptEnabled, width }: Mode): Promise<Page> {
  const context = await browser.newContext({ viewport: viewportOf(width), javaScriptEnabled });
  if (javaScriptEnabled) await withAxe(context);
  return context.newPage();
}

export interface PageCheck {
  /** to check it at besides the visitor's own */
  readonly widths?: readonly number[];
}

/** What a template says where it has nothing to say. */
const unsaid = (text: string): string[] =>
  [...new Set(text.match(/\bundefined\b|\bNaN\b|\[object \w+\]/g))].map((word) => `the page says ${word}`);

/** A person at a browser, in one language; `checkPage` checks and photographs each page. */
export class Visitor {
  readonly faults: string[] = [];
  readonly hands: Hands;
  /** the page as it was sent */
  private sent: Response | null = null;

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    readonly url: string,
    readonly language: Language,
    private readonly role: Role,
    private readonly mode: Mode,
  ) {
    this.hands = mode.keyboard ? withKeyboard(page) : withMouse;
    page.on('response', this.noteSent);
  }

  private readonly noteSent = (response: Response): void => {
    const isOfPage = response.request().isNavigationRequest() && response.frame() === this.page.mainFrame();
    if (isOfPage && (response.status() < 300 || response.status() >= 400)) this.sent = response;
  };

  /** axe needs scripts in the page */
  private get scripted(): boolean {
    return this.mode.javaScriptEnabled;
  }

  static async arrive(
    browser: Browser,
    url: string,
    language: Language,
    role: Role,
    wanted: Partial<Mode> = {},
  ): Promise<Visitor> {
    const mode = { ...USUAL, ...wanted };
    const page = leftIn(browser, mode).pop() ?? (await newPage(browser, mode));
    return new Visitor(browser, page, url, language, role, mode);
  }

  catalog(page: string): Say {
    return sentences(this.language, page);
  }

  /** Opens a page by its path without the language. @returns the HTTP status */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(this.addressOf(path));
    return response?.status() ?? 0;
  }

  /** On the pages; in one file the second time without them, by the same requests. Ends at home. */
  async signIn(): Promise<void> {
    const who = `${this.url} ${this.language} ${this.role} ${this.scripted}`;
    if (signedIn.has(who)) await this.signInByRequests();
    else await this.signInOnPages();
    signedIn.add(who);
  }

  private async signInByRequests(): Promise<void> {
    const { request } = this.page;
    const asked = await request.get(`${this.url}/${this.language}/sign-in`);
    const action = /<form method="post" action="([^"]+)"/.exec(await asked.text())?.[1] ?? '';
    const form = { subject: `sample-${this.role}` };
    await request.post(new URL(action, asked.url()).href, { form, maxRedirects: 10 });
    await this.open('');
    await this.page.waitForURL(`${this.url}/${this.language}`);
  }

  private async signInOnPages(): Promise<void> {
    await this.open('');
    await this.checkPage('start');
    await this.hands.activate(this.page.getByRole('button', { name: this.catalog('start')('signIn') }));
    await this.hands.activate(this.page.locator(`button[value="sample-${this.role}"]`));
    await this.page.waitForURL(new RegExp(`^${this.url}/${this.language}/?$`, 'u'));
  }

  async signOut(): Promise<void> {
    const name = this.catalog('shared/layout')('navigation.signOut');
    await this.openMenuFor(name, this.hands);
    await this.hands.activate(this.page.getByRole('navigation').getByRole('button', { name, exact: true }));
    await this.page.waitForURL(`${this.url}/${this.language}`);
  }

  /** Opens the menu that a phone has, where what is looked for is behind it. */
  private async openMenuFor(name: string, hands: Hands): Promise<void> {
    const menu = this.page.locator('.govuk-service-navigation__toggle[aria-expanded="false"]:visible');
    const behind = this.page.locator('.govuk-service-navigation__list').getByText(name, { exact: true });
    if ((await menu.count()) > 0 && (await behind.count()) > 0) await hands.activate(menu);
  }

  /** Follows a link; what a phone has behind its menu after opening that. */
  async follow(name: string, hands = this.hands): Promise<void> {
    await this.openMenuFor(name, hands);
    await this.click(this.page.getByRole('link', { name, exact: true, includeHidden: true }).first(), hands);
  }

  /** Activates what may stand in a tab or in details that are closed. */
  async click(target: Locator, hands = this.hands): Promise<void> {
    await this.reveal(target, hands);
    await hands.activate(target);
  }

  /** Writes into a field that may stand in a tab or in details that are closed. */
  async write(target: Locator, text: string, hands = this.hands): Promise<void> {
    await this.reveal(target, hands);
    await hands.write(target, text);
  }

  /** Opens the tab and the details in which it stands, as a person does. */
  private async reveal(target: Locator, hands: Hands): Promise<void> {
    const panel = target.locator('xpath=ancestor::*[contains(@class, "govuk-tabs__panel--hidden")]');
    if (this.scripted && (await panel.count()) > 0)
      await hands.openTab(this.page.locator(`.govuk-tabs__tab[href="#${await panel.getAttribute('id')}"]`));
    // those that stand one in another; what a wide window shows without opening it has no summary to be seen
    const closed = target.locator('xpath=ancestor::details[not(@open)]/summary').locator('visible=true');
    while ((await closed.count()) > 0) await hands.activate(closed.first());
  }

  press(name: string, hands = this.hands): Promise<void> {
    return hands.activate(this.page.getByRole('main').getByRole('button', { name, exact: true }));
  }

  /** Sends a form; on the page that shows what would be recorded, confirms it by the form’s own button. */
  async send(name: string, hands = this.hands): Promise<void> {
    const check = this.page.locator('button[name="checked"]');
    if ((await check.count()) === 0) await this.check(hands);
    if ((await check.count()) > 0) await this.press(name, hands);
  }

  /** Sends a form to the page that shows what would be recorded, or to what is wrong. */
  async check(hands = this.hands): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.press(this.catalog('shared/check')('check.continue'), hands);
    await loaded;
  }

  async fillDay(
    name: string,
    [year, month, day]: readonly [string, string, string],
    hands = this.hands,
  ): Promise<void> {
    await hands.write(this.page.locator(`#${name}-day`), day);
    await hands.write(this.page.locator(`#${name}-month`), month);
    await hands.write(this.page.locator(`#${name}-year`), year);
  }

  /** Sends the last form of a page as the browser fills and sends it, without showing the page or the answer. */
  sendUntouched(path: string): Promise<UntouchedAnswer> {
    return this.sendFilled(path, {});
  }

  /** The same with what is written into fields or chosen from lists, by their names. */
  sendFilled(path: string, fields: Readonly<Record<string, string>>): Promise<FilledAnswer> {
    const asked = JSON.stringify({ address: this.addressOf(path), fields });
    return this.page.evaluate<FilledAnswer>(`(${sendFilled})(${asked})`);
  }

  /** Reads a page as the browser does, without showing it. */
  glance(path: string): Promise<Glance> {
    return this.page.evaluate<Glance>(`(${glance})(${JSON.stringify(this.addressOf(path))})`);
  }

  private addressOf(path: string): string {
    return `${this.url}/${this.language}${path}`;
  }

  /** The hidden fields of the page's form. */
  async hiddenAnswers(): Promise<Record<string, string>> {
    const inputs = await this.page.locator('main form input[type="hidden"]').all();
    const pairs = inputs.map(
      async (input) => [await input.getAttribute('name'), await input.inputValue()] as const,
    );
    return Object.fromEntries((await Promise.all(pairs)).map(([name, value]) => [name ?? '', value]));
  }

  /** The text of the main part of the page, with that of the tabs that are not open. */
  async text(): Promise<string> {
    const shown = await this.page.getByRole('main').innerText();
    if (!this.scripted) return shown;
    const tabs = await this.page.locator('.govuk-tabs__panel--hidden').allTextContents();
    return [shown, ...tabs.map((tab) => tab.replaceAll(/\s+/g, ' '))].join('\n');
  }

  /** The dead links in the main part of the page. */
  async deadLinks(): Promise<readonly string[]> {
    const found = await this.page.locator('main a[href^="/"]').all();
    const links = await Promise.all(found.map(async (link) => (await link.getAttribute('href')) ?? ''));
    const answers = await Promise.all(
      [...new Set(links)].map(async (link) => ({
        link,
        answer: await this.page.request.get(`${this.url}${link}`),
      })),
    );
    return answers.filter(({ answer }) => !answer.ok()).map(({ link }) => link);
  }

  /**
   * Checks the page with axe at the visitor's width and the others named, its markup, its languages and that it reflows, and
   * takes screenshots; identical pages only once.
   */
  async checkPage(name: string, { widths = [] }: PageCheck = {}): Promise<void> {
    const { width } = this.mode;
    const markup = await this.page.content();
    const judged = `${this.language} ${this.scripted} ${width} ${markup.replaceAll(OF_EACH_RESPONSE, '')}`;
    if (seen.has(judged)) return;
    seen.add(judged);
    const found = [
      ...(await this.markupFaults(markup)),
      ...(await this.languageFaults()),
      ...unsaid(await this.page.locator('body').innerText()),
      ...(
        await atWidths(this.page, [...new Set([width, ...widths]), REFLOW], (at) => this.faultsAt(at, name))
      ).flat(),
      ...(await this.nameFaults()),
    ];
    this.faults.push(...found.map((fault) => `${this.language} ${name}: ${fault}`));
  }

  /** What is wrong with the page as it is laid out now. */
  private async faultsAt(width: number, name: string): Promise<readonly string[]> {
    if (width === REFLOW) return reflowFaults(this.page);
    await picture(
      this.page,
      `${this.language}-${this.role}-${name}${width === this.mode.width ? '' : `-${width}`}`,
    );
    const faults = this.scripted ? await accessibilityFaults(this.page) : [];
    return faults.map((fault) => `at ${width} px, ${fault}`);
  }

  /** Leaves the browser to the next visitor, who finds no cookie. */
  async leave(): Promise<void> {
    const context = this.page.context();
    this.page.off('response', this.noteSent);
    const isAsFound = context.pages().length === 1 && !this.page.isClosed();
    if (!isAsFound) return context.close();
    await context.clearCookies();
    leftIn(this.browser, this.mode).push(this.page);
  }

  /** Of the page as it was sent, before the browser mended it; where that was judged before, of what scripts have made of it. */
  private async markupFaults(shown: string): Promise<string[]> {
    const sent = (await this.sent?.text().catch(() => null)) ?? shown;
    const judged = sent.replaceAll(OF_EACH_RESPONSE, '');
    const isNew = !markupSeen.has(judged);
    markupSeen.add(judged);
    return markupFaults(isNew ? sent : shown);
  }

  /** What the page names as no reader does; a reference to be quoted to an administrator is meant to be copied. */
  private async nameFaults(): Promise<string[]> {
    const main = this.page.getByRole('main');
    const references = await main.locator('.cylch-fingerprint').allInnerTexts();
    const text = references.reduce((left, each) => left.replace(each, ''), await main.innerText());
    return rawNamesIn(text).map((raw) => `names nothing to a reader: ${raw}`);
  }

  private async languageFaults(): Promise<string[]> {
    const lang = await this.page.locator('html').getAttribute('lang');
    const other = this.language === 'cy' ? 'en' : 'cy';
    const switches = await this.page
      .locator(`a[hreflang="${other}"], button[name="switch"][lang="${other}"]`)
      .count();
    return [
      ...(lang === this.language ? [] : [`html lang is ${lang}`]),
      ...(switches === 1 ? [] : [`${switches} links to the other language`]),
    ];
  }
}
