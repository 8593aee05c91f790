export { readRefreshConfig } from './readRefreshConfig';
export { createRefreshTrigger } from './createRefreshTrigger';
export { ServiceRefresher } from './ServiceRefresher';
