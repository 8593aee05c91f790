export * from './IfPermitted';
