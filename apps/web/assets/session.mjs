// Warns whoever is signed in before their session ends. Without it the foot of each page says when that is.

const dialog = document.querySelector('#session-warning');
const WARNED_SECONDS = 300;

let timer;

const after = (seconds, act) => {
  clearTimeout(timer);
  timer = setTimeout(act, Math.max(0, seconds) * 1_000);
};

function show(part) {
  for (const each of dialog.querySelectorAll('[data-session]')) each.hidden = each.dataset.session !== part;
  const heading = dialog.querySelector(`[data-session="${part}"] h2`);
  dialog.setAttribute('aria-labelledby', heading.id);
  if (!dialog.open) dialog.showModal();
}

/** How the session stands; null where it has ended, or that cannot be asked. */
async function ask(address, options) {
  const response = await fetch(address, { redirect: 'manual', ...options }).catch(() => null);
  return response?.ok ? response.json() : null;
}

/** Another tab may have moved the end meanwhile: the server is asked before anything is said. */
async function look() {
  const left = await ask(dialog.dataset.timeLeft);
  if (left === null) return show('ended');
  if (left.secondsLeft > WARNED_SECONDS) {
    if (dialog.open) dialog.close();
    return after(left.secondsLeft - WARNED_SECONDS, look);
  }
  const part = left.extendable ? 'idle' : 'latest';
  dialog.querySelector(`[data-session="${part}"] [data-session-at]`).textContent = left.at;
  if (!dialog.open) show(part);
  return after(left.secondsLeft + 1, look);
}

dialog.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  await ask(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  dialog.close();
  look();
});
dialog.querySelector('[data-session="latest"] button').addEventListener('click', () => dialog.close());
// a machine that slept has not counted
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) look();
});
after(Number(dialog.dataset.secondsLeft) - WARNED_SECONDS, look);
