import type { Request } from 'express';

/** A session under a new name: one handed to a person beforehand is worth nothing once they sign in. */
export const newSession = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error) reject(error instanceof Error ? error : new Error('session not renewed'));
      else resolve();
    });
  });
