// Each of these tests runs servers of its own and judges them by seconds: two cores serve one at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
