export { readRefreshConfig } from './readRefreshConfig';
export { createRefresher } from './createRefresher';
export { scheduleRefresh } from './scheduleRefresh';
