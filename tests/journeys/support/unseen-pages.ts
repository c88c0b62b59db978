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
export const glance = `async (address) => {
  const opened = await fetch(address);
  const main = new DOMParser().parseFromString(await opened.text(), 'text/html').querySelector('main');
  const links = [...main.querySelectorAll('a')].map((link) => [link.textContent.trim(), link.getAttribute('href')]);
  return { status: opened.status, text: main.textContent, links: Object.fromEntries(links) };
}`;

/** Runs in the browser: its own parser, form and request. */
export const sendFilled = `async ({ address, fields }) => {
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
  let response = await fetch(action, { method: button.form.method, body });
  let answered = await read(response);
  const confirm = answered.querySelector('button[name="checked"]');
  if (confirm !== null) {
    const seen = new URLSearchParams(new FormData(confirm.form, confirm));
    response = await fetch(new URL(confirm.form.getAttribute('action'), address), { method: 'POST', body: seen });
    answered = await read(response);
  }
  const problems = [...answered.querySelectorAll('.govuk-error-summary li')];
  return {
    opened: opened.status,
    problems: problems.map((problem) => problem.textContent.trim()),
    address: response.url,
    text: answered.querySelector('main').textContent,
  };
}`;
