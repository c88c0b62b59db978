export { csrfTokenOf, setUpForms } from './set-up-forms';
export { setUpHeaders } from './set-up-headers';
export { setUpLanguage } from './set-up-language';
export { setUpPerson } from './set-up-person';
export { SESSION_STORE, SessionsModule, sessionStoreIn, setUpSession } from './set-up-session';
