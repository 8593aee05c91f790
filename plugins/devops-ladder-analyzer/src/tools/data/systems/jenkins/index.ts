export { JENKINS_TOOLS } from './jenkinsTools';
