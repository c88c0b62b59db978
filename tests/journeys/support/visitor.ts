import type { Browser, Page } from 'playwright-core';
import type { Language } from '#domain/kernel';
import type { Say } from '#platform/catalogue';
import { sentences } from '../../../apps/web/platform/locale';
import { accessibilityFaults, picture } from './browser';
import { markupFaults } from './markup';

export type Role = 'official' | 'approver' | 'auditor' | 'administrator';

/** Pages already checked, by person: everybody passes the same first page. */
const seen = new Set<string>();
/** Who has signed in on the pages already. */
const signedIn = new Set<string>();

const VIEWPORT = { width: 1200, height: 900 };

/** The contexts of each browser that visitors have left, without their cookies: to make one anew costs a second of CPU. */
const left = new WeakMap<Browser, Map<boolean, Page[]>>();

function leftIn(browser: Browser, scripted: boolean): Page[] {
  const ofBrowser = left.get(browser) ?? new Map<boolean, Page[]>();
  left.set(browser, ofBrowser);
  const pages = ofBrowser.get(scripted) ?? [];
  ofBrowser.set(scripted, pages);
  return pages;
}

async function newPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, javaScriptEnabled });
  return context.newPage();
}

export interface UntouchedAnswer {
  /** of the page with the form */
  readonly opened: number;
  /** in the summary of errors that answers it */
  readonly problems: readonly string[];
}

export interface FilledAnswer extends UntouchedAnswer {
  /** where the browser is led, and the text of the main part of that page */
  readonly address: string;
  readonly text: string;
}

export interface Glance {
  readonly status: number;
  /** of the main part */
  readonly text: string;
  /** by name, each with its path */
  readonly links: Readonly<Record<string, string>>;
}

/** Runs in the browser: its own parser. */
const glance = `async (address) => {
  const opened = await fetch(address);
  const main = new DOMParser().parseFromString(await opened.text(), 'text/html').querySelector('main');
  const links = [...main.querySelectorAll('a')].map((link) => [link.textContent.trim(), link.getAttribute('href')]);
  return { status: opened.status, text: main.textContent, links: Object.fromEntries(links) };
}`;

/** Runs in the browser: its own parser, form and request. */
const sendFilled = `async ({ address, fields }) => {
  const read = async (response) => new DOMParser().parseFromString(await response.text(), 'text/html');
  const opened = await fetch(address);
  const page = await read(opened);
  const buttons = [...page.querySelectorAll('main form button')];
  const button = buttons.at(-1);
  if (button === undefined) return { opened: opened.status, problems: [], address, text: '' };
  for (const [name, value] of Object.entries(fields)) {
    const field = button.form.elements.namedItem(name);
    field.value = value;
    if (field.value !== value) throw new Error(name + ' does not take ' + value);
  }
  const answers = new FormData(button.form, button);
  const body = button.form.enctype === 'multipart/form-data' ? answers : new URLSearchParams(answers);
  const action = new URL(button.form.getAttribute('action') ?? '', address);
  const response = await fetch(action, { method: button.form.method, body });
  const answered = await read(response);
  const problems = [...answered.querySelectorAll('.govuk-error-summary li')];
  return {
    opened: opened.status,
    problems: problems.map((problem) => problem.textContent.trim()),
    address: response.url,
    text: answered.querySelector('main').textContent,
  };
}`;

/** A person at a browser, in one language; `checkPage` checks and photographs each page. */
export class Visitor {
  readonly faults: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    readonly url: string,
    readonly language: Language,
    private readonly role: Role,
    /** axe needs scripts in the page */
    private readonly scripted: boolean,
  ) {}

  static async arrive(
    browser: Browser,
    url: string,
    language: Language,
    role: Role,
    { javaScriptEnabled = true } = {},
  ): Promise<Visitor> {
    const page = leftIn(browser, javaScriptEnabled).pop() ?? (await newPage(browser, javaScriptEnabled));
    return new Visitor(browser, page, url, language, role, javaScriptEnabled);
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
    await this.page.getByRole('button', { name: this.catalog('start')('signIn') }).click();
    await this.page.locator(`button[value="sample-${this.role}"]`).click();
    await this.page.waitForURL(new RegExp(`^${this.url}/${this.language}/?$`, 'u'));
  }

  async signOut(): Promise<void> {
    await this.follow(this.catalog('shared/layout')('navigation.signOut'));
    await this.checkPage('sign-out');
    await this.press(this.catalog('sign-out')('send'));
    // the identity provider asks for consent on its own page
    await this.page.getByRole('button', { name: /Sign out/ }).click();
    await this.page.waitForURL(`${this.url}/${this.language}`);
  }

  follow(name: string): Promise<void> {
    return this.page.getByRole('link', { name, exact: true }).first().click();
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('main').getByRole('button', { name, exact: true }).click();
  }

  async fillDay(name: string, [year, month, day]: readonly [string, string, string]): Promise<void> {
    await this.page.locator(`#${name}-day`).fill(day);
    await this.page.locator(`#${name}-month`).fill(month);
    await this.page.locator(`#${name}-year`).fill(year);
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

  /** The text of the main part of the page. */
  text(): Promise<string> {
    return this.page.getByRole('main').innerText();
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

  /** Checks the page with axe and html-validate and takes a screenshot; identical pages only once. */
  async checkPage(name: string): Promise<void> {
    const markup = await this.page.content();
    const judged = `${this.language} ${this.scripted} ${markup}`;
    if (seen.has(judged)) return;
    seen.add(judged);
    const found = [
      ...(await markupFaults(markup)),
      ...(this.scripted ? await accessibilityFaults(this.page) : []),
      ...(await this.languageFaults()),
    ];
    this.faults.push(...found.map((fault) => `${this.language} ${name}: ${fault}`));
    await picture(this.page, `${this.language}-${this.role}-${name}`);
  }

  /** Leaves the browser to the next visitor, who finds no cookie. */
  async leave(): Promise<void> {
    const context = this.page.context();
    const isAsFound = context.pages().length === 1 && !this.page.isClosed();
    if (!isAsFound) return context.close();
    await context.clearCookies();
    leftIn(this.browser, this.scripted).push(this.page);
  }

  private async languageFaults(): Promise<string[]> {
    const lang = await this.page.locator('html').getAttribute('lang');
    const other = this.language === 'cy' ? 'en' : 'cy';
    const switches = await this.page.locator(`a[hreflang="${other}"]`).count();
    return [
      ...(lang === this.language ? [] : [`html lang is ${lang}`]),
      ...(switches === 1 ? [] : [`${switches} links to the other language`]),
    ];
  }
}
