/** `error`: it must be mended; `warning`: it should be; `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info'
