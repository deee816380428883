// Each of these tests drives a browser and servers of its own: two cores serve one at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Leeway.Browser.Tests.Window))]
[assembly: AssemblyFixture(typeof(Leeway.Browser.Tests.DemoShop))]
