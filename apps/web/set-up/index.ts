export { csrfTokenOf, setUpForms } from './set-up-forms';
export { setUpHeaders } from './set-up-headers';
export { setUpLanguage } from './set-up-language';
export { setUpPerson, setUpSignInCheck } from './set-up-person';
export { sessionStoreIn, setUpSession } from './set-up-session';
