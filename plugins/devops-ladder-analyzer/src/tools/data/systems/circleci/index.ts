export { CIRCLECI_TOOLS } from './circleCiTools';
