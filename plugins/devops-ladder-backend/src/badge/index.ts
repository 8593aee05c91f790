export { badgeSvg } from './badgeSvg';
