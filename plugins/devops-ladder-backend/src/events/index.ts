export { refreshOnPush } from './refreshOnPush';
