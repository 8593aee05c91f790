module git.skerrywick.example/skerrywick/label-render

go 1.24
