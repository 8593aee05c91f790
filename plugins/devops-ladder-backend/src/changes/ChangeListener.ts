import { ServiceChange } from './types';

/** Is told of changes after they were written; a failure is logged and loses nothing. */
export interface ChangeListener {
  changed(changes: readonly ServiceChange[]): Promise<void>;
}
