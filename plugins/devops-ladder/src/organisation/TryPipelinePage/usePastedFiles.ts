import { useState } from 'react';
import { LIMITS } from './limits';

/** @internal */
export interface PastedFile {
  id: number;
  path: string;
  content: string;
}

/** @internal */
export interface PastedFiles {
  files: PastedFile[];
  change: (id: number, patch: Partial<Omit<PastedFile, 'id'>>) => void;
  /** Absent where no more are accepted. */
  add?: () => void;
  /** Absent where there is only one. */
  remove?: (id: number) => void;
  /** Takes the place of what is there. */
  load: (files: Array<Omit<PastedFile, 'id'>>) => void;
  /** Brings back what an example took the place of. */
  restore?: () => void;
}

interface State {
  files: PastedFile[];
  nextId: number;
  replaced?: PastedFile[];
}

const EMPTY: State = {
  files: [{ id: 0, path: '', content: '' }],
  nextId: 1,
};

const isWritten = ({ path, content }: PastedFile) =>
  path.trim() !== '' || content.trim() !== '';

function loaded(state: State, files: Array<Omit<PastedFile, 'id'>>): State {
  return {
    files: files.map((file, index) => ({ ...file, id: state.nextId + index })),
    nextId: state.nextId + files.length,
    // A second example must not take the place of what was written by hand.
    replaced:
      state.replaced ?? (state.files.some(isWritten) ? state.files : undefined),
  };
}

/**
 * The files of the form. They live as long as the page is open and nowhere
 * else.
 *
 * @internal
 */
export function usePastedFiles(): PastedFiles {
  const [state, setState] = useState(EMPTY);
  const { files, replaced } = state;
  return {
    files,
    change: (id, patch) =>
      setState(before => ({
        ...before,
        replaced: undefined,
        files: before.files.map(file =>
          file.id === id ? { ...file, ...patch } : file,
        ),
      })),
    add:
      files.length < LIMITS.files
        ? () =>
            setState(before => ({
              ...before,
              files: [
                ...before.files,
                { id: before.nextId, path: '', content: '' },
              ],
              nextId: before.nextId + 1,
            }))
        : undefined,
    remove:
      files.length > 1
        ? id =>
            setState(before => ({
              ...before,
              files: before.files.filter(file => file.id !== id),
            }))
        : undefined,
    load: examples => setState(before => loaded(before, examples)),
    restore: replaced
      ? () =>
          setState(before => ({
            files: replaced,
            nextId: before.nextId,
          }))
      : undefined,
  };
}
