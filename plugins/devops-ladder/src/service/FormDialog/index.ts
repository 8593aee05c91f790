export * from './FormDialog';
export * from './refusalOf';
