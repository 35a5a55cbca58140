/** Waits for a fact that another part of the process brings about; its last failure is the test's. */
export async function eventually(fact: () => Promise<void>, withinMs = 8_000): Promise<void> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return await fact();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
