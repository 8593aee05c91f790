export * from './readGitlabCi';
