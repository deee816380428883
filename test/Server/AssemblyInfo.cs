// Each of these tests runs servers of its own and judges them by ticks of a second: two cores serve one at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
