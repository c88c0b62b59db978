import { createHash } from 'node:crypto';
import type { StorageEngine } from 'multer';

declare module 'express-serve-static-core' {
  interface Request {
    uploaded?: { readonly name: string; readonly sha256: string; readonly bytes: number };
  }
}

/** Takes a file's SHA-256 as it streams past and keeps nothing of it. */
export const hashingStorage: StorageEngine = {
  _handleFile(request, file, done) {
    const hash = createHash('sha256');
    let bytes = 0;
    file.stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      hash.update(chunk);
    });
    file.stream.on('error', done);
    file.stream.on('end', () => {
      if (bytes > 0) request.uploaded = { name: file.originalname, sha256: hash.digest('hex'), bytes };
      done(null, {});
    });
  },
  _removeFile(_request, _file, done) {
    done(null);
  },
};
