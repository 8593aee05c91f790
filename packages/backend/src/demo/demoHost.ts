/** The made-up host under which the demo organisation keeps its repositories. */
export const DEMO_HOST = 'git.skerrywick.example';
