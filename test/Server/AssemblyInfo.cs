// Each class runs servers of its own, which mostly wait for their ticks of a second: two at a time keep two cores busy and starve nobody.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.Collections, MaxThreads = 2)]
