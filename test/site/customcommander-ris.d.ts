declare module '@customcommander/ris' {
  export function read(text: string): unknown[]
}
