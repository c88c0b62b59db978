// Shows anew what the answers of a form lead to while they are given. Without it the button beside them does.

const form = document.querySelector('#form');
const panel = () => document.querySelector('[data-live-panel]');
const button = form.querySelector('button[formaction][name]');
const PAUSE_MS = 600;

let timer;
let latest = 0;

async function show() {
  latest += 1;
  const own = latest;
  const answers = new FormData(form);
  for (const [name, value] of [...answers]) if (value instanceof File) answers.delete(name);
  answers.set(button.name, button.value);
  const headers = { 'x-cylch-script': 'panel' };
  const sent = { method: 'POST', body: new URLSearchParams(answers), headers, redirect: 'manual' };
  const response = await fetch(form.action, sent).catch(() => null);
  // signed out meanwhile, or overtaken by a later answer
  if (!response?.ok || own !== latest) return;
  const shown = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = shown.querySelector('[data-live-panel]');
  if (next !== null && own === latest) panel().innerHTML = next.innerHTML;
}

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(show, PAUSE_MS);
});
