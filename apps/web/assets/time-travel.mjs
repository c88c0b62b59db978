// The slider of an obligation's page: it does what the form's list and button do, in place. Without it the form does it all.

// an address of the served assets, which is no path of the sources
const { Tabs } = await import(new URL('/assets/govuk-frontend.min.js', location.href).href);

const form = document.querySelector('[data-time-travel]');
const slider = form?.querySelector('#slider');
const list = form?.querySelector('#known');
const PAUSE_MS = 200;

let asking = new AbortController();
let waiting;

const stop = () => list.options[slider.valueAsNumber];

function sayStop() {
  slider.setAttribute('aria-valuetext', stop().text);
  form.querySelector('[data-slider-stop]').textContent = stop().text;
}

function addressOf(known) {
  const address = new URL(form.action);
  if (known !== '') address.searchParams.set('known', known);
  if (form.dataset.effective !== '') address.searchParams.set('effective', form.dataset.effective);
  return address;
}

/** Puts what the page shows at another point in the place of what it shows; the controls and the focus stay. */
function replaceBy(page, address) {
  // the open tab stays open: it is the one that the address names
  history.replaceState(null, '', `${address}${location.hash}`);
  for (const part of document.querySelectorAll('[data-at-point]')) {
    const other = page.querySelector(`[data-at-point="${part.dataset.atPoint}"]`);
    part.replaceWith(document.adoptNode(other));
  }
  for (const tabs of document.querySelectorAll('[data-at-point] [data-module="govuk-tabs"]')) new Tabs(tabs);
  for (const link of document.querySelectorAll('a[hreflang]'))
    link.setAttribute('href', page.querySelector(`a[hreflang="${link.hreflang}"]`).getAttribute('href'));
  document.title = page.title;
  form.querySelector('[data-time-said]').textContent = page.title;
}

async function show() {
  const address = addressOf(stop().value);
  asking.abort();
  asking = new AbortController();
  try {
    const response = await fetch(address, { signal: asking.signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    // signed out meanwhile, or an error: let the browser show what there is
    if (response.url !== address.href || !page.querySelector('[data-time-travel]')) location.assign(address);
    else replaceBy(page, address);
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(address);
  }
}

if (slider && list) {
  slider.value = list.selectedIndex;
  sayStop();
  slider.closest('[hidden]').hidden = false;
  slider.addEventListener('input', () => {
    list.selectedIndex = slider.valueAsNumber;
    sayStop();
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE_MS);
  });
  list.addEventListener('change', () => {
    slider.value = list.selectedIndex;
    sayStop();
  });
}
