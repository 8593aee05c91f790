export { GITLAB_CI_TOOLS } from './gitlabCiTools';
