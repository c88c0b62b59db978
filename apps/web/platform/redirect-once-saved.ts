import type { Request, Response } from 'express';

/**
 * Sends the browser on once the session is kept. express-session writes a redirect's headers before it has saved:
 * a browser that follows at once would find the session of before.
 */
export const redirectOnceSaved = (request: Request, response: Response, to: string): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.save((error: unknown) => {
      if (error) return reject(error instanceof Error ? error : new Error('session not kept'));
      response.redirect(303, to);
      resolve();
    });
  });
