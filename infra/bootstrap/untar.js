'use strict';
const zlib = require('node:zlib');

const BLOCK = 512;

/** One file out of a .tar.gz archive. Throws when no entry's name satisfies `wanted`. */
function untarEntry(archive, wanted) {
  const tar = zlib.gunzipSync(archive);
  for (let at = 0; at + BLOCK <= tar.length;) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (name === '') break;
    const size = parseInt(
      tar
        .toString('ascii', at + 124, at + 136)
        .replace(/\0.*$/s, '')
        .trim(),
      8,
    );
    if (wanted(name)) return tar.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error('no such file in the archive');
}

module.exports = { untarEntry };
