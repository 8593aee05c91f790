export * from './RequestWaiver';
export * from './WaiverNote';
export * from './WaiverSection';
