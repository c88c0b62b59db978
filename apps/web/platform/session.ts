import type { Request, Response } from 'express';

/**
 * Sends the browser on once the session is saved. express-session writes a redirect's headers before it has saved:
 * a browser that follows at once would find the session of before.
 */
export const redirectOnceSaved = (request: Request, response: Response, to: string): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.save((error: unknown) => {
      if (error) return reject(error instanceof Error ? error : new Error('session not saved'));
      response.redirect(303, to);
      resolve();
    });
  });

/** A session under a new name: one handed to a person beforehand is worth nothing once they sign in. */
export const newSession = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error) reject(error instanceof Error ? error : new Error('session not renewed'));
      else resolve();
    });
  });

/** A path of ours to come back to, or the start page: never another site, never a second sign-in. */
export const ownPath = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-') ? to : '/';
