export { memo } from './memo';
export type { MemoInput } from './types';
