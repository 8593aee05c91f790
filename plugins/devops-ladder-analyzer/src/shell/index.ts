export * from './ShellParser';
export * from './expandScript';
export * from './ScriptSource';
export * from './unbashParser';
export * from './wrappers';
