/** A path of ours to come back to, or the start page: never another site, never a second sign-in. */
export const ownPath = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-') ? to : '/';
