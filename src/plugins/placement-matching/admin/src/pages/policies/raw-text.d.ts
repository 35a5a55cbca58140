/** What the bundler gives for a file whose text is asked for. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
