import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs';

/** What writing needs of the machine: handed in, so that a full disk can be a test. Each may throw a system error. */
export interface Disk {
  /** Makes a folder in one that exists. */
  makeFolder(path: string): void;
  /** Writes a file that is not there yet, and returns once it is on the disk; `mode` is who may read and write it. */
  writeFile(path: string, bytes: Uint8Array, mode?: number): void;
  /** Moves a file or folder within its file system, in one step. */
  rename(from: string, to: string): void;
  /** Takes a file or folder away, whole; nothing where there is none. */
  remove(path: string): void;
}

/** The machine's own disk. */
export const machineDisk: Disk = {
  makeFolder: (path) => void mkdirSync(path),
  writeFile(path, bytes, mode) {
    const descriptor = openSync(path, 'wx');
    try {
      if (mode !== undefined) fchmodSync(descriptor, mode);
      for (let written = 0; written < bytes.length;) {
        written += writeSync(descriptor, bytes, written);
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true })
};
