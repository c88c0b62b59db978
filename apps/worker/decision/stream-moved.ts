import { both, type Refusal } from '#kernel';

/** The stream is not at the version that the page was made from. */
export const streamMoved = (version: number): Refusal<'version-conflict'> => ({
  code: 'version-conflict',
  message: both(
    `This entry has changed since you opened it: it is now at version ${version}. Read it again, then decide.`,
    `Mae’r cofnod hwn wedi newid ers ichi ei agor: mae bellach ar fersiwn ${version}. Darllenwch ef eto, yna penderfynwch.`,
  ),
});
