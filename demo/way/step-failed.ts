/** A step of the way that answered an error; the message is for the person at the command line. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}
