export { namesIn, postTitle } from '#application/directory';
